"""The assessment: what several people answer about a firm, and the levels and severities that follow."""
