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

Section
    SetOutPath "$INSTDIR"
    File "${PROGRAMS}/copyjobs.exe"
    File "${PROGRAMS}/copyjobs.com"
    File "${LICENSE}"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\Copyjobs.lnk" "$INSTDIR\copyjobs.exe"
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
    Delete "$INSTDIR\copyjobs.exe"
    Delete "$INSTDIR\copyjobs.com"
    Delete "$INSTDIR\LICENSE"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Copyjobs.lnk"
    DeleteRegKey HKCU "${APPPATH}"
    DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
