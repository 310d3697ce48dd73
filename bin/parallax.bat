@echo off
rem Starts Parallax with a Java of version 25 or newer.
setlocal enabledelayedexpansion
set "here=%~dp0.."
set "java="
call :try "%here%\runtime"
call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do if not defined java for %%B in ("%%~dpJ..") do call :try "%%~fB"
for /d %%D in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Microsoft\*" "%USERPROFILE%\.jdks\*") do call :try "%%~fD"
if not defined java (
    echo parallax: needs Java 25 or newer, and found none. Install one or set JAVA_HOME to it. 1>&2
    exit /b 4
)
set "jar=%here%\lib\win\start.jar"
if not exist "!jar!" set "jar=%here%\lib\parallax.jar"
"!java!" "@%here%\bin\java.options" %PARALLAX_OPTS% -jar "!jar!" %*
exit /b %errorlevel%

:try
if defined java exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
    for /f "tokens=1 delims=." %%M in ("%%~V") do if %%M geq 25 set "java=%~1\bin\java.exe"
)
exit /b 0
