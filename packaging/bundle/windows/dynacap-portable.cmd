@echo off
rem Starts Dynacap with settings, recovery and samples kept in the folder "data" beside it.
start "" "%~dp0dynacap.exe" --portable "%~dp0data" %*
