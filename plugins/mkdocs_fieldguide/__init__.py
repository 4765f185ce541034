"""The MkDocs adapter: hands what fieldguide rendered to MkDocs, in a frame of our own.

It decides nothing about content.  ProperDocs, a fork of MkDocs, runs it unchanged.
"""
