"""What the user takes away: the workbook that goes on computing, with its charts.

Nothing is computed beside the engine.
"""
