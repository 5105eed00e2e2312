"""Print what a shell needs to complete commands, options and names."""

from typing import Annotated

import typer

from defcli.errors import USAGE, DefcliError

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

_BASH = r"""_defcli() {
    local line found=()
    while IFS= read -r line; do found+=("$line"); done < <(defcli __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    if [[ "${found[0]}" == ":files" ]]; then
        compopt -o default 2>/dev/null
        COMPREPLY=()
        return
    fi
    compopt -o filenames 2>/dev/null
    COMPREPLY=("${found[@]}")
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
