"""The map as cells of tables and fields of forms: each is a text that is read, and a text that becomes an edit."""
