"""The assessment page: what people answer about the firm, what that says, and how it comes onto the map."""
