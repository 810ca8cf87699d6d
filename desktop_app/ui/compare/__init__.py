"""The compare page: today and all scenarios side by side."""
