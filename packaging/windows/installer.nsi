; The installer of one person's programs: no administrator's rights, nothing outside the person's own folders and registry branch.
; Silent: setup.exe /S [/D=C:\folder], where /D comes last and is not quoted. Called by scripts/dist/windows.sh with VERSION, NUMBERS, FILES and OUT.
Unicode true
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma
; The same input gives the same bytes.
SetDateSave off
SetDatablockOptimize on

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include x64.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Exequatur"
!define CLASS "Exequatur.Register"

Name "Exequatur"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Exequatur"
InstallDirRegKey HKCU "Software\Exequatur" "Folder"
BrandingText "Exequatur ${VERSION}"

VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=0 ProductName "Exequatur"
VIAddVersionKey /LANG=0 FileDescription "Exequatur, register of honorary consulates: installer"
VIAddVersionKey /LANG=0 FileVersion "${VERSION}"
VIAddVersionKey /LANG=0 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=0 CompanyName "Exequatur"
VIAddVersionKey /LANG=0 LegalCopyright "Apache License 2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\exequatur.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE Lithuanian
!insertmacro MUI_LANGUAGE Polish

LangString Compatible ${LANG_ENGLISH} "Exequatur (compatible graphics)"
LangString Compatible ${LANG_LITHUANIAN} "Exequatur (suderinama grafika)"
LangString Compatible ${LANG_POLISH} "Exequatur (zgodna grafika)"
LangString Running ${LANG_ENGLISH} "Exequatur is running. Close it, then choose Retry. Nothing has been changed so far."
LangString Running ${LANG_LITHUANIAN} "„Exequatur“ dabar veikia. Užverkite programą ir pasirinkite „Kartoti“. Kol kas niekas nepakeista."
LangString Running ${LANG_POLISH} "Exequatur jest uruchomiony. Zamknij program i wybierz „Ponów”. Na razie nic nie zmieniono."
LangString Register ${LANG_ENGLISH} "Register of honorary consulates"
LangString Register ${LANG_LITHUANIAN} "Garbės konsulatų registras"
LangString Register ${LANG_POLISH} "Rejestr konsulatów honorowych"
LangString Old ${LANG_ENGLISH} "Exequatur needs 64-bit Windows 10 or newer. Nothing has been changed."
LangString Old ${LANG_LITHUANIAN} "Reikia 64 bitų „Windows 10“ arba naujesnės sistemos. Niekas nepakeista."
LangString Old ${LANG_POLISH} "Potrzebny jest 64-bitowy Windows 10 lub nowszy. Nic nie zmieniono."

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(Old)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
FunctionEnd

; A running program cannot be written over; a silent installation ends with the code 4.
!macro Closed un
Function ${un}Closed
  again:
  ${IfNot} ${FileExists} "$INSTDIR\exequatur.exe"
    Return
  ${EndIf}
  ClearErrors
  FileOpen $0 "$INSTDIR\exequatur.exe" a
  ${IfNot} ${Errors}
    FileClose $0
    Return
  ${EndIf}
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 4
  Quit
FunctionEnd
!macroend
!insertmacro Closed ""
!insertmacro Closed "un."

Section
  Call Closed
  SetOutPath "$INSTDIR\graphics"
  ; The second name of the program, for desks without OpenGL: see docs\administrators.md. It is linked anew below.
  Delete "$INSTDIR\graphics\exequatur.exe"
  SetOutPath "$INSTDIR"
  File /r "${FILES}/*"
  System::Call 'kernel32::CreateHardLinkW(w "$INSTDIR\graphics\exequatur.exe", w "$INSTDIR\exequatur.exe", p 0) i .r0'
  ${If} $0 == 0
    CopyFiles /SILENT "$INSTDIR\exequatur.exe" "$INSTDIR\graphics\exequatur.exe"
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\Exequatur.lnk" "$INSTDIR\exequatur.exe"
  ; One installed before in another language has another name.
  Delete "$SMPROGRAMS\Exequatur (*).lnk"
  SetOutPath "$INSTDIR\graphics"
  CreateShortcut "$SMPROGRAMS\$(Compatible).lnk" "$INSTDIR\graphics\exequatur.exe"
  SetOutPath "$INSTDIR"

  WriteRegStr HKCU "Software\Exequatur" "Folder" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\.exq" "" "${CLASS}"
  WriteRegStr HKCU "Software\Classes\.exq" "Content Type" "application/x-exequatur"
  WriteRegStr HKCU "Software\Classes\.exq\OpenWithProgids" "${CLASS}" ""
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "$(Register)"
  WriteRegStr HKCU "Software\Classes\${CLASS}\DefaultIcon" "" '"$INSTDIR\exequatur.exe",0'
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\exequatur.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Exequatur"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" '"$INSTDIR\exequatur.exe",0'
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Exequatur"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

; Takes away what the installer brought, file by file: registers, settings and backups stay, wherever they lie.
Section Uninstall
  Call un.Closed
  Delete "$INSTDIR\graphics\exequatur.exe"
  !include "${REMOVE}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Exequatur.lnk"
  Delete "$SMPROGRAMS\Exequatur (*).lnk"

  ReadRegStr $0 HKCU "Software\Classes\.exq" ""
  ${If} $0 == "${CLASS}"
    DeleteRegValue HKCU "Software\Classes\.exq" ""
  ${EndIf}
  DeleteRegValue HKCU "Software\Classes\.exq" "Content Type"
  DeleteRegValue HKCU "Software\Classes\.exq\OpenWithProgids" "${CLASS}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.exq\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\.exq"
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Exequatur"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
