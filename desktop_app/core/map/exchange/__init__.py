"""Maps to and from the files of other programs: one file a format, text or rows in, a neutral map out, and back.

Reading and writing of files themselves is not done here: workbooks come in by evidence and go out by the report.
"""
