; The installer of one person's programs: no administrator's rights, nothing outside the person's own folders and registry branch.
; Silent: setup.exe /S [/D=C:\folder], where /D comes last and is not quoted. It ends with 0, or with 2 where files cannot be written, 3 where Windows
; is too old, 4 where the program is running. Called by scripts/dist/windows.sh, which says what VERSION, NUMBERS, SIZE (kB), FILES, REMOVE, ICON,
; SIDE and OUT are, and GRAPHICS where there is a folder of that name.
Target amd64-unicode
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma
; The same input gives the same bytes.
SetDateSave off

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Exequatur"
!define CLASS "Exequatur.Register"

Name "Exequatur"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Exequatur"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
Caption "Exequatur ${VERSION}"
UninstallCaption "Exequatur ${VERSION}"
BrandingText " "

VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=0 ProductName "Exequatur"
VIAddVersionKey /LANG=0 FileDescription "Exequatur: installer"
VIAddVersionKey /LANG=0 FileVersion "${VERSION}"
VIAddVersionKey /LANG=0 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=0 CompanyName "Exequatur"
VIAddVersionKey /LANG=0 LegalCopyright "Apache License 2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_FINISHPAGE_TITLE "$(Installed)"
!define MUI_FINISHPAGE_TEXT "$(Found)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\exequatur.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(Start)"
!define MUI_PAGE_HEADER_SUBTEXT "$(Folder)"
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(Alone)"
!define MUI_DIRECTORYPAGE_TEXT_DESTINATION "$(Folder)"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(Stays)"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The language is that of Windows, where it is one of these.
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE Lithuanian
!insertmacro MUI_LANGUAGE Polish

!define COMPATIBLE_EN "Exequatur (compatible graphics)"
!define COMPATIBLE_LT "Exequatur (suderinama grafika)"
!define COMPATIBLE_PL "Exequatur (zgodna grafika)"
LangString Compatible ${LANG_ENGLISH} "${COMPATIBLE_EN}"
LangString Compatible ${LANG_LITHUANIAN} "${COMPATIBLE_LT}"
LangString Compatible ${LANG_POLISH} "${COMPATIBLE_PL}"
LangString Running ${LANG_ENGLISH} "Exequatur is running. Close it and try again. Nothing has been changed so far."
LangString Running ${LANG_LITHUANIAN} "Programa „Exequatur“ dabar veikia. Užverkite ją ir bandykite dar kartą. Kol kas niekas nepakeista."
LangString Running ${LANG_POLISH} "Program Exequatur jest uruchomiony. Zamknij go i spróbuj ponownie. Na razie nic nie zmieniono."
LangString Register ${LANG_ENGLISH} "Register of honorary consulates"
LangString Register ${LANG_LITHUANIAN} "Garbės konsulatų registras"
LangString Register ${LANG_POLISH} "Rejestr konsulatów honorowych"
LangString Unwritable ${LANG_ENGLISH} "Nothing can be written to the folder $INSTDIR. Nothing has been changed. Install into another folder."
LangString Unwritable ${LANG_LITHUANIAN} "Į aplanką $INSTDIR rašyti negalima. Niekas nepakeista. Įdiekite į kitą aplanką."
LangString Unwritable ${LANG_POLISH} "W folderze $INSTDIR nie można zapisywać. Nic nie zmieniono. Zainstaluj program w innym folderze."
LangString Incomplete ${LANG_ENGLISH} "Not all files could be written, so the program is incomplete. Registers are untouched. Make room on the disk and install once more."
LangString Incomplete ${LANG_LITHUANIAN} "Nepavyko įrašyti visų failų, todėl programa neišsami. Registrai nepaliesti. Atlaisvinkite vietos diske ir įdiekite dar kartą."
LangString Incomplete ${LANG_POLISH} "Nie udało się zapisać wszystkich plików, więc program jest niekompletny. Rejestry pozostały nietknięte. Zwolnij miejsce na dysku i zainstaluj program jeszcze raz."
LangString Old ${LANG_ENGLISH} "Exequatur needs Windows 10 or newer. Nothing has been changed."
LangString Old ${LANG_LITHUANIAN} "Programai „Exequatur“ reikia „Windows 10“ arba naujesnės sistemos. Niekas nepakeista."
LangString Old ${LANG_POLISH} "Program Exequatur wymaga systemu Windows 10 lub nowszego. Nic nie zmieniono."
LangString Alone ${LANG_ENGLISH} "Exequatur will be installed for you alone; no administrator's rights are needed. Registers lie elsewhere and are not touched."
LangString Alone ${LANG_LITHUANIAN} "Programa „Exequatur“ bus įdiegta tik jums; administratoriaus teisių nereikia. Registrai laikomi kitur ir nebus paliesti."
LangString Alone ${LANG_POLISH} "Program Exequatur zostanie zainstalowany tylko dla bieżącego użytkownika; uprawnienia administratora nie są potrzebne. Rejestry znajdują się gdzie indziej i pozostaną nietknięte."
LangString Folder ${LANG_ENGLISH} "Folder of the program"
LangString Folder ${LANG_LITHUANIAN} "Programos aplankas"
LangString Folder ${LANG_POLISH} "Folder programu"
LangString Installed ${LANG_ENGLISH} "Exequatur is installed"
LangString Installed ${LANG_LITHUANIAN} "Programa „Exequatur“ įdiegta"
LangString Installed ${LANG_POLISH} "Program Exequatur jest zainstalowany"
LangString Found ${LANG_ENGLISH} "You find it in the start menu. Registers (.exq) open by a double click."
LangString Found ${LANG_LITHUANIAN} "Ją rasite pradžios meniu. Registrai (.exq) atveriami dukart spustelėjus."
LangString Found ${LANG_POLISH} "Znajduje się w menu Start. Rejestry (.exq) otwiera się podwójnym kliknięciem."
LangString Start ${LANG_ENGLISH} "Start Exequatur"
LangString Start ${LANG_LITHUANIAN} "Paleisti „Exequatur“"
LangString Start ${LANG_POLISH} "Uruchom Exequatur"
LangString Stays ${LANG_ENGLISH} "Exequatur will be removed from this folder. Registers, their backups and your settings stay where they are."
LangString Stays ${LANG_LITHUANIAN} "Programa „Exequatur“ bus pašalinta iš šio aplanko. Registrai, jų atsarginės kopijos ir nuostatos liks savo vietose."
LangString Stays ${LANG_POLISH} "Program Exequatur zostanie usunięty z tego folderu. Rejestry, ich kopie zapasowe i ustawienia pozostaną na swoim miejscu."

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(Old)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
FunctionEnd

; A running program cannot be written over: Closed waits until the ones in the folder $R0 are closed, or ends the installer.
!macro Closed un
Function ${un}Closed
  again:
  ClearErrors
  Push "exequatur.exe"
  Call ${un}Free
  Push "exequatur.com"
  Call ${un}Free
  Push "graphics\exequatur.exe"
  Call ${un}Free
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 4
  Quit
FunctionEnd

; Free sets the error flag when a file of $R0 cannot be written.
Function ${un}Free
  Pop $R1
  ${If} ${FileExists} "$R0\$R1"
    FileOpen $R2 "$R0\$R1" a
    ${If} $R2 != ""
      FileClose $R2
    ${EndIf}
  ${EndIf}
FunctionEnd
!macroend
!insertmacro Closed ""
!insertmacro Closed "un."

; Installed before in another language, the shortcut has another name.
!macro DeleteCompatible
  Delete "$SMPROGRAMS\${COMPATIBLE_EN}.lnk"
  Delete "$SMPROGRAMS\${COMPATIBLE_LT}.lnk"
  Delete "$SMPROGRAMS\${COMPATIBLE_PL}.lnk"
!macroend

Var Older ; the folder of the version installed so far, or ""
Function TakeAwayOlder
  ${If} $Older != ""
  ${AndIf} ${FileExists} "$Older\uninstall.exe"
    ExecWait '"$Older\uninstall.exe" /S /UPGRADE _?=$Older'
    Delete "$Older\uninstall.exe" ; which cannot do so itself
    RMDir "$Older"
  ${EndIf}
FunctionEnd

Section
  StrCpy $R0 "$INSTDIR"
  Call Closed
  ReadRegStr $Older HKCU "${UNINSTALL}" "InstallLocation"
  ${If} $Older != ""
    StrCpy $R0 "$Older"
    Call Closed
  ${EndIf}
  ; Before anything older goes, the newer must have a place.
  ClearErrors
  SetOutPath "$INSTDIR"
  GetTempFileName $R1 "$INSTDIR"
  ${If} ${Errors}
    RMDir "$INSTDIR"
    MessageBox MB_OK|MB_ICONSTOP "$(Unwritable)" /SD IDOK
    SetErrorLevel 2
    Abort "$(Unwritable)"
  ${EndIf}
  Delete $R1
  ; What an older version brought goes, so that nothing of it stays that nobody would take away: here first, elsewhere when the newer one stands.
  ${If} $Older == "$INSTDIR"
    Call TakeAwayOlder
  ${EndIf}

  SetOutPath "$INSTDIR"
  ClearErrors
  File /r "${FILES}/*"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "$(Incomplete)" /SD IDOK
    SetErrorLevel 2
    Abort "$(Incomplete)"
  ${EndIf}
  ${If} $Older != "$INSTDIR"
    Call TakeAwayOlder
  ${EndIf}
!ifdef GRAPHICS
  ; The second name of the program, for desks without OpenGL: see docs\administrators.md. A portable one may stand there already.
  Delete "$INSTDIR\graphics\exequatur.exe"
  System::Call 'kernel32::CreateHardLinkW(w "$INSTDIR\graphics\exequatur.exe", w "$INSTDIR\exequatur.exe", p 0) i .r0'
  ${If} $0 == 0
    CopyFiles /SILENT "$INSTDIR\exequatur.exe" "$INSTDIR\graphics\exequatur.exe"
  ${EndIf}
!endif
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\Exequatur.lnk" "$INSTDIR\exequatur.exe"
  !insertmacro DeleteCompatible
!ifdef GRAPHICS
  SetOutPath "$INSTDIR\graphics"
  CreateShortcut "$SMPROGRAMS\$(Compatible).lnk" "$INSTDIR\graphics\exequatur.exe"
  SetOutPath "$INSTDIR"
!endif

  WriteRegStr HKCU "Software\Classes\.exq" "" "${CLASS}"
  WriteRegStr HKCU "Software\Classes\.exq" "Content Type" "application/x-exequatur"
  WriteRegStr HKCU "Software\Classes\.exq\OpenWithProgids" "${CLASS}" ""
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "$(Register)"
  WriteRegStr HKCU "Software\Classes\${CLASS}\DefaultIcon" "" '"$INSTDIR\exequatur.exe",0'
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\exequatur.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; associations have changed

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Exequatur"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\exequatur.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Exequatur"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

; Takes away what the installer brought, file by file, and what can be made again: registers, their backups, settings and the log stay. With /UPGRADE
; only the files of the program go.
Section Uninstall
  StrCpy $R0 "$INSTDIR"
  Call un.Closed
  Delete "$INSTDIR\graphics\exequatur.exe"
  !include "${REMOVE}"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/UPGRADE" $1
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Exequatur.lnk"
  !insertmacro DeleteCompatible
  RMDir /r "$LOCALAPPDATA\Exequatur\cache"

  ReadRegStr $0 HKCU "Software\Classes\.exq" ""
  ${If} $0 == "${CLASS}"
    DeleteRegValue HKCU "Software\Classes\.exq" ""
    DeleteRegValue HKCU "Software\Classes\.exq" "Content Type"
  ${EndIf}
  DeleteRegValue HKCU "Software\Classes\.exq\OpenWithProgids" "${CLASS}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.exq\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\.exq"
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  DeleteRegKey HKCU "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
