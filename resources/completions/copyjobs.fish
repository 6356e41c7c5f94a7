# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of copyjobs for fish.

set -l commands add wait list show check remove simulate help version
complete -c copyjobs -n "not __fish_seen_subcommand_from $commands" -a add -d 'hand jobs to the window'
complete -c copyjobs -n "not __fish_seen_subcommand_from $commands" -a wait -d 'watch jobs here until all have ended'
complete -c copyjobs -n "not __fish_seen_subcommand_from $commands" -a simulate -d 'run simulated copies for testing scripts'
complete -c copyjobs -n "not __fish_seen_subcommand_from $commands" -a list -d 'print the jobs that the window watches'
complete -c copyjobs -n "not __fish_seen_subcommand_from $commands" -a show -d 'print what is known of jobs in the list'
complete -c copyjobs -n "not __fish_seen_subcommand_from $commands" -a check -d 'ask the service about jobs in the list now'
complete -c copyjobs -n "not __fish_seen_subcommand_from $commands" -a remove -d 'take jobs out of the list'
complete -c copyjobs -n "not __fish_seen_subcommand_from $commands" -a help -d 'show the help'
complete -c copyjobs -n "not __fish_seen_subcommand_from $commands" -a version -d 'show the versions'

complete -c copyjobs -s h -l help -d 'show the help'
complete -c copyjobs -s v -l version -d 'show the versions of Copyjobs and Qt'
complete -c copyjobs -n "not __fish_seen_subcommand_from add list show check remove simulate help version" -l demo -d 'practice mode: simulated copies'
complete -c copyjobs -n "not __fish_seen_subcommand_from $commands" -l hidden -d 'start in the background'
complete -c copyjobs -n "not __fish_seen_subcommand_from $commands" -l paste -d 'add what the clipboard holds'

complete -c copyjobs -n "__fish_seen_subcommand_from add" -x -l name -d 'name for jobs without one'
complete -c copyjobs -n "__fish_seen_subcommand_from add" -x -l batch -d 'the batch it belongs to'

complete -c copyjobs -n "__fish_seen_subcommand_from wait" -x -l timeout -a '30s 5m 30m 2h' -d 'give up after that time'
complete -c copyjobs -n "__fish_seen_subcommand_from wait" -l json -d 'print one JSON object per line'
complete -c copyjobs -n "__fish_seen_subcommand_from wait" -l quiet -d 'print no progress'
complete -c copyjobs -n "__fish_seen_subcommand_from wait" -x -l allow-host -d 'also watch URLs of this host'
complete -c copyjobs -n "__fish_seen_subcommand_from wait" -l keep -d 'hand what has not ended to the window'
complete -c copyjobs -n "__fish_seen_subcommand_from wait" -l list -d 'wait for the running jobs of the window'
complete -c copyjobs -n "__fish_seen_subcommand_from wait" -x -l batch -d 'with --list: the jobs of this batch'

complete -c copyjobs -n "__fish_seen_subcommand_from list show" -l json -d 'print one JSON object per line'
complete -c copyjobs -n "__fish_seen_subcommand_from list" -l all -d 'all jobs'
complete -c copyjobs -n "__fish_seen_subcommand_from list" -l running -d 'those that have not ended'
complete -c copyjobs -n "__fish_seen_subcommand_from list" -l ended -d 'those that have ended'
complete -c copyjobs -n "__fish_seen_subcommand_from list" -l attention -d 'those that need attention'

complete -c copyjobs -f -n "__fish_seen_subcommand_from show check remove" -a "(copyjobs list 2>/dev/null | string replace -r '  +' \t)"
complete -c copyjobs -f -n "__fish_seen_subcommand_from help" -a "$commands"
