"""Open Referral UK 3.0 (the UK profile of HSDS): our directory as others read it, theirs as we read it."""
