@echo off
rem congvan: builds itself on first use, then only runs.
setlocal
chcp 65001 >nul
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JAR=%HOME_DIR%\target\congvan.jar"
set "ARCHIVE=%HOME_DIR%\target\congvan.jsa"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"

"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo congvan: chưa có Java. Hãy cài JDK 17 trở lên rồi chạy lại. ^(No Java found: install JDK 17 or newer.^) 1>&2
    exit /b 3
)

if not exist "%JAR%" (
    echo congvan: đang dựng chương trình lần đầu, mất vài phút… ^(building, once^) 1>&2
    if not exist "%HOME_DIR%\target" mkdir "%HOME_DIR%\target"
    pushd "%HOME_DIR%"
    call mvnw.cmd -B -q -Dquick -DskipTests package >"%HOME_DIR%\target\build.log" 2>&1
    if errorlevel 1 (
        popd
        echo congvan: không dựng được chương trình; xem target\build.log. ^(The build failed; see that file.^) 1>&2
        exit /b 3
    )
    popd
)

if not exist "%ARCHIVE%" (
    "%JAVA%" -XX:ArchiveClassesAtExit="%ARCHIVE%" -XX:TieredStopAtLevel=1 -Dcongvan.home="%HOME_DIR%" -jar "%JAR%" --office "%HOME_DIR%" templates check >nul 2>&1
)

"%JAVA%" -XX:SharedArchiveFile="%ARCHIVE%" -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx400m -Dcongvan.home="%HOME_DIR%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
