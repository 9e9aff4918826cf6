; The installer for Windows, by Inno Setup 6: ISCC /DVersion=0.1.0 /DTree=dist\Programmaverkenner /DInto=dist installer.iss
; For one reader or for everyone on the machine; nothing of the reader's is touched when it is removed.

#define Name "Programmaverkenner"
#define Scheme "programmaverkenner"

[Setup]
AppId={{8C6B5C1E-5B0B-4E0A-9B63-6C2E5E6C7C11}
AppName={#Name}
AppVersion={#Version}
AppVerName={#Name} {#Version}
VersionInfoVersion={#Version}
DefaultDirName={autopf}\{#Name}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
LicenseFile={#Tree}\LICENSES\programmaverkenner.txt
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir={#Into}
OutputBaseFilename={#Name}-{#Version}-setup
SetupIconFile={#Tree}\_internal\resources\desktop\icons\icon.ico
UninstallDisplayIcon={app}\{#Name}.exe
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
CloseApplications=yes

[Languages]
Name: "nl"; MessagesFile: "compiler:Languages\Dutch.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; Files of an older version that this one doesn't have.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Tree}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Name}.exe"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Name}.exe"; Tasks: desktopicon

[Registry]
; Files: .programma
Root: HKA; Subkey: "Software\Classes\.programma"; ValueType: string; ValueName: ""; ValueData: "Programmaverkenner.programma"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.programma"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-programmaverkenner-programma"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Programmaverkenner.programma"; ValueType: string; ValueName: ""; ValueData: "Programma"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Programmaverkenner.programma\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\{#Name}.exe,0"
Root: HKA; Subkey: "Software\Classes\Programmaverkenner.programma\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\{#Name}.exe"" ""%1"""
; Links: programmaverkenner:
Root: HKA; Subkey: "Software\Classes\{#Scheme}"; ValueType: string; ValueName: ""; ValueData: "URL:{#Name}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Scheme}"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\{#Scheme}\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\{#Name}.exe,0"
Root: HKA; Subkey: "Software\Classes\{#Scheme}\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\{#Name}.exe"" ""%1"""

[Run]
Filename: "{app}\{#Name}.exe"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent
