@echo off
rem Makes Windows open .pheno and .pheno-review files with the program in this folder, for the present user only.
rem "register.cmd /remove" takes it back.
setlocal
set "program=%~dp0phenocode.exe"
set "classes=HKCU\Software\Classes"
if /i "%~1"=="/remove" (
  reg delete "%classes%\.pheno" /f
  reg delete "%classes%\.pheno-review" /f
  reg delete "%classes%\Phenocode.Study" /f
  exit /b 0
)
reg add "%classes%\Phenocode.Study" /ve /d "Phenocode study" /f
reg add "%classes%\Phenocode.Study\DefaultIcon" /ve /d "\"%program%\",0" /f
reg add "%classes%\Phenocode.Study\shell\open\command" /ve /d "\"%program%\" \"%%1\"" /f
reg add "%classes%\.pheno" /ve /d "Phenocode.Study" /f
reg add "%classes%\.pheno-review" /ve /d "Phenocode.Study" /f
