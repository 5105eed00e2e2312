"""Train the parser: `python tools/train/train.py TRAIN.conllu DEV.conllu OUT.udpipe` (about an hour and a half on one core).

The treebanks are named in NOTICE: CoNLL-U without comments and features, multi-word tokens divided.
"""

import sys
from pathlib import Path

from ufal.udpipe import InputFormat, ProcessingError, Sentence, Sentences, Trainer

TAGGER = "models=1;iterations=3;guesser_suffix_rules=6;guesser_enrich_dictionary=4;provide_xpostag=1;provide_feats=0;provide_lemma=1"
PARSER = (
    "iterations=30;embedding_upostag=20;embedding_feats=0;embedding_xpostag=20;embedding_form=50;embedding_lemma=0;"
    "embedding_deprel=20;learning_rate=0.01;learning_rate_final=0.001;l2=0.5;hidden_layer=200;batch_size=10;"
    "transition_system=projective;transition_oracle=dynamic;structured_interval=10;use_gold_tags=0"
)


def sentences(path: str) -> Sentences:
    reader, error, out = InputFormat.newConlluInputFormat(), ProcessingError(), Sentences()
    reader.setText(Path(path).read_text(encoding="utf-8"))
    while reader.nextSentence(sentence := Sentence(), error):
        out.append(sentence)
    if error.occurred():
        sys.exit(error.message)
    return out


def main(train: str, dev: str, out: str) -> None:
    error = ProcessingError()
    model = Trainer.train("morphodita_parsito", sentences(train), sentences(dev), Trainer.NONE, TAGGER, PARSER, error)
    if error.occurred():
        sys.exit(error.message)
    Path(out).write_bytes(model)


if __name__ == "__main__":
    main(*sys.argv[1:])
