"""What faces the network: webhooks, web phone, pictures, and how the program says that it is well."""
