@echo off
rem Stands in for electron.exe; see ..\README.md.
set "npmbin=%~dp0..\..\..\node_modules\.bin"
set "PATH=%npmbin%;%PATH%"
node "%~dp0..\boot.ts" %*
