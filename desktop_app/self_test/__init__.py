"""The program checks itself where it was installed: what a bundle leaves out, no test of the source can miss.

`command` is `dynacap self-test`; the steps without a screen stand in `steps`, those of the window in `ui.drawn_pages`.
"""
