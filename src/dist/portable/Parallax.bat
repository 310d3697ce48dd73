@echo off
rem Starts Parallax by a double click on Windows.
call "%~dp0bin\parallax.bat" %*
rem A window that closes at once would hide why it did not start.
if errorlevel 4 pause
