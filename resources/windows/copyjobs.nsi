; SPDX-License-Identifier: GPL-3.0-or-later
; Installs for the person who starts it, without asking for more rights. app/windows builds it, and tells where things are:
; VERSION, PROGRAMS (a folder), ICON, LICENSE, OUTPUT.
Unicode true
Target amd64-unicode
RequestExecutionLevel user
SetCompressor /SOLID /FINAL lzma
SetCompressorDictSize 32
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh

!define ID "io.github.copyjobs.Copyjobs"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define APPPATH "Software\Microsoft\Windows\CurrentVersion\App Paths\copyjobs.exe"

Name "Copyjobs"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Copyjobs"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Copyjobs"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Copyjobs Setup"
VIAddVersionKey LegalCopyright "GNU General Public License, version 3 or later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\copyjobs.exe"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString IsRunning ${LANG_ENGLISH} "Copyjobs is running or cannot be changed. Quit it, in terminals too, then try again."
LangString IsRunning ${LANG_GERMAN} "Copyjobs läuft noch oder lässt sich nicht ändern. Bitte beenden Sie es, auch in Terminals, \
und versuchen Sie es dann noch einmal."

; What runs can be neither replaced nor removed.
!macro WaitUntilEnded FILE
    StrCpy $1 0
    ${While} ${FileExists} "${FILE}"
        ClearErrors
        FileOpen $0 "${FILE}" a
        ${IfNot} ${Errors}
            FileClose $0
            ${Break}
        ${EndIf}
        IntOp $1 $1 + 1
        ${If} $1 < 5 ; a virus scanner has it open for a moment
            Sleep 500
        ${ElseIf} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsRunning)" /SD IDCANCEL IDCANCEL`
            Abort "$(IsRunning)"
        ${EndIf}
    ${EndWhile}
!macroend

; Both, before either is touched.
!macro WaitUntilNothingRuns
    !insertmacro WaitUntilEnded "$INSTDIR\copyjobs.exe"
    !insertmacro WaitUntilEnded "$INSTDIR\copyjobs.com"
!macroend

; The name that the program gives itself (nameForTaskBar()): by it the task bar knows whose windows those are.
!macro NameShortcut FILE
    !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
    ${If} $0 P<> 0
        ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
        ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
        ${If} $1 P<> 0
        ${AndIf} $2 P<> 0
            ${IPersistFile::Load} $1 '("${FILE}",${STGM_READWRITE})'
            System::Call '*(&w64 "${ID}")p.r3'
            System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r4'
            System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,p r3)p.r5'
            ${IPropertyStore::SetValue} $2 '($4,$5)'
            ${IPropertyStore::Commit} $2 ""
            ${IPersistFile::Save} $1 '("${FILE}",1)'
            System::Free $5
            System::Free $4
            System::Free $3
        ${EndIf}
        ${If} $2 P<> 0
            ${IUnknown::Release} $2 ""
        ${EndIf}
        ${If} $1 P<> 0
            ${IUnknown::Release} $1 ""
        ${EndIf}
        ${IUnknown::Release} $0 ""
    ${EndIf}
!macroend

Section
    !insertmacro WaitUntilNothingRuns
    SetOutPath "$INSTDIR"
    File "${PROGRAMS}/copyjobs.exe"
    File "${PROGRAMS}/copyjobs.com"
    File "${LICENSE}"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\Copyjobs.lnk" "$INSTDIR\copyjobs.exe"
    !insertmacro NameShortcut "$SMPROGRAMS\Copyjobs.lnk"
    WriteRegStr HKCU "${APPPATH}" "" "$INSTDIR\copyjobs.exe"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Copyjobs"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\copyjobs.exe"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Copyjobs"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

; The list of jobs stays: whoever installs again goes on where it was.
Section "Uninstall"
    !insertmacro WaitUntilNothingRuns
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "Copyjobs" ; made by Autostart
    Delete "$INSTDIR\copyjobs.exe"
    Delete "$INSTDIR\copyjobs.com"
    Delete "$INSTDIR\LICENSE"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Copyjobs.lnk"
    DeleteRegKey HKCU "${APPPATH}"
    DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
