# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of copyjobs for fish.

set -l commands add wait simulate help version
complete -c copyjobs -n "not __fish_seen_subcommand_from $commands" -a add -d 'hand jobs to the window'
complete -c copyjobs -n "not __fish_seen_subcommand_from $commands" -a wait -d 'watch jobs here until all have ended'
complete -c copyjobs -n "not __fish_seen_subcommand_from $commands" -a simulate -d 'play copies for trying scripts'
complete -c copyjobs -n "not __fish_seen_subcommand_from $commands" -a help -d 'show a short help'
complete -c copyjobs -n "not __fish_seen_subcommand_from $commands" -a version -d 'show the versions'

complete -c copyjobs -s h -l help -d 'show a short help'
complete -c copyjobs -s v -l version -d 'show the versions of Copyjobs and Qt'
complete -c copyjobs -n "not __fish_seen_subcommand_from add simulate help version" -l demo -d 'practise with played copies'

complete -c copyjobs -n "__fish_seen_subcommand_from add" -x -l name -d 'what to call the job'
complete -c copyjobs -n "__fish_seen_subcommand_from add" -x -l batch -d 'the batch it belongs to'

complete -c copyjobs -n "__fish_seen_subcommand_from wait" -x -l timeout -a '30s 5m 30m 2h' -d 'give up after that time'
complete -c copyjobs -n "__fish_seen_subcommand_from wait" -l json -d 'write one JSON object per line'
complete -c copyjobs -n "__fish_seen_subcommand_from wait" -l quiet -d 'write nothing about progress'
complete -c copyjobs -n "__fish_seen_subcommand_from wait" -x -l allow-host -d 'also watch URLs of this host'
complete -c copyjobs -n "__fish_seen_subcommand_from wait" -l keep -d 'hand what has not ended to the window'
