"""The directory for everybody: Open Referral UK 3.0."""
