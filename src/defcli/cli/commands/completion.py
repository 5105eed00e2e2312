"""Print what a shell needs to complete commands, options and names."""

from typing import Annotated

import typer

from defcli.errors import USAGE, DefcliError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

_BASH = r"""_defcli() {
    local word quoted mark rest found=() typed=${COMP_WORDS[COMP_CWORD]}
    while IFS= read -r word; do found+=("$word"); done < <(defcli __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    COMPREPLY=()
    if [[ "${found[0]}" == ":files" ]]; then
        compopt -o default 2>/dev/null
        return
    fi
    if ((COMP_TYPE == 63 && ${#found[@]} > 1)); then  # they are listed, none is put in
        COMPREPLY=("${found[@]}")
        return
    fi
    case $typed in
        \'*) mark=\' rest=${typed:1} ;;
        \"*) mark=\" rest=${typed//\\?/} rest=${rest:1} ;;
        *) mark= rest=${typed//\\?/} ;;
    esac
    if [[ $rest == *[\'\"]* ]]; then return; fi
    for word in "${found[@]}"; do
        if [[ $mark == \' ]]; then
            quoted=${word//\'/\'\\\'\'}
        elif [[ $mark == \" ]]; then
            if [[ $word == *!* ]]; then continue; fi  # no mark keeps it from the history there
            quoted=${word//\\/\\\\} quoted=${quoted//\"/\\\"} quoted=${quoted//\$/\\\$} quoted=${quoted//\`/\\\`}
        else
            printf -v quoted %q "$word"
            quoted=${quoted//:/\\:} quoted=${quoted//=/\\=} quoted=${quoted//@/\\@}
        fi
        COMPREPLY+=("$quoted$mark")
    done
}
complete -F _defcli defcli
"""
_ZSH = r"""#compdef defcli
_defcli() {
    local -a found
    found=("${(@f)$(defcli __complete "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ "${found[1]}" == ":files" ]]; then
        _files
    elif [[ -n "${found[1]}" ]]; then
        compadd -U -- "${found[@]}"
    fi
}
if [[ "${funcstack[1]}" == "_defcli" ]]; then _defcli "$@"; else compdef _defcli defcli; fi
"""
_FISH = r"""function __defcli_complete
    set -l found (defcli __complete (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)
    if test "$found[1]" = ":files"
        __fish_complete_path (commandline -ct)
    else
        printf '%s\n' $found
    end
end
complete -c defcli -f -a '(__defcli_complete)'
"""
_SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}


@app.command()
def completion(shell: Annotated[str, typer.Argument(metavar="SHELL", help="bash, zsh or fish.")]) -> None:
    """Print the completion script of a shell.

    \b
      defcli completion bash >> ~/.bashrc
      defcli completion zsh > "${fpath[1]}/_defcli"
      defcli completion fish > ~/.config/fish/completions/defcli.fish
    """
    if shell not in _SCRIPTS:
        raise DefcliError(f"{shell}: there are {', '.join(_SCRIPTS)}.", USAGE)
    typer.echo(_SCRIPTS[shell], nl=False)
