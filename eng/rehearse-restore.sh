#!/usr/bin/env bash
# Backs a played demo up on the emulator, erases a person, restores into another account and looks whether all is as it should be. Takes about two minutes.
source "$(dirname "${BASH_SOURCE[0]}")/begin-proof.sh"
dotnet test tests/LeadFunctions.AzuriteTests --no-build --nologo --filter "FullyQualifiedName~A_backup_is_restored" \
  --logger "console;verbosity=detailed" -- RunConfiguration.TreatNoTestsAsError=true
