; The setup program for Windows: for the one who runs it, without an administrator's rights.
; packaging/bundle/inno_setup.py calls it:  iscc /DVersion=… /DSource=folder /DTarget=folder /DIcons=folder dynacap.iss

[Setup]
AppId={{6C1F0C52-2B60-4C8B-9E0B-3C9C3D1C7A41}
AppName=Dynacap
AppVersion={#Version}
AppPublisher=Dynacap
DefaultDirName={localappdata}\Programs\Dynacap
DefaultGroupName=Dynacap
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0
SetupIconFile={#Icons}\dynacap.ico
UninstallDisplayIcon={app}\dynacap.exe
LicenseFile={#Source}\_internal\licences\Dynacap.txt
OutputDir={#Target}
OutputBaseFilename=dynacap-{#Version}-setup
Compression=lzma2
SolidCompression=yes
ChangesAssociations=yes
ShowLanguageDialog=auto

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
en.Project=Dynacap project
en.Desktop=Put an icon on the desktop

[Tasks]
Name: "desktop"; Description: "{cm:Desktop}"; Flags: unchecked

[Files]
Source: "{#Source}\*"; DestDir: "{app}"; Excludes: "dynacap-portable.cmd"; Flags: recursesubdirs createallsubdirs ignoreversion

[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\Dynacap"; Filename: "{app}\dynacap.exe"
Name: "{userdesktop}\Dynacap"; Filename: "{app}\dynacap.exe"; Tasks: desktop

[Registry]
Root: HKCU; Subkey: "Software\Classes\.dynacap"; ValueType: string; ValueData: "Dynacap.Project"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\Dynacap.Project"; ValueType: string; ValueData: "{cm:Project}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Dynacap.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\dynacap.exe,0"
Root: HKCU; Subkey: "Software\Classes\Dynacap.Project\shell\open\command"; ValueType: string; ValueData: """{app}\dynacap.exe"" ""%1"""

[Run]
Filename: "{app}\dynacap.exe"; Description: "{cm:LaunchProgram,Dynacap}"; Flags: nowait postinstall skipifsilent
