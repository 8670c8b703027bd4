#!/usr/bin/env python3
"""Writes a history of merges, renames and moves on side branches, as `git fast-import` reads it.

    branches.py COMMITS | git -C REPOSITORY fast-import --quiet

Half of the commits are on side branches of ten, which edit, rename and move records while the main line does the same;
each is merged, every other one with the main line merged into it before. One commit in 500 moves hundreds of records at once.
Deterministic: the same number always gives the same history.
"""

import random
import sys


class History:
    def __init__(self, commits):
        self.random = random.Random(commits)
        self.marks = 0
        self.limit = commits
        self.trees = {}

    def text(self, record, edits):
        own = "".join(f"own{i}: record {record} line {i}\n" for i in range(12))
        return own + "".join(f"f{i}: {edits.get(i, 0)}\n" for i in range(8))

    def commit(self, branch, parents, tree):
        """A commit with exactly what differs from its first parent."""
        self.marks += 1
        seconds = 1_300_000_000 + self.marks * 3_600
        out = [f"commit refs/heads/{branch}\nmark :{self.marks}\n",
               f"committer Bench <bench@example.org> {seconds} +0200\ndata 7\nChange\n"]
        out += [f"{'from' if i == 0 else 'merge'} :{parent}\n" for i, parent in enumerate(parents)]
        before = self.trees[parents[0]] if parents else {}
        for record in before.keys() | tree.keys():
            old, new = before.get(record), tree.get(record)
            if old == new:
                continue
            if old and (not new or new[0] != old[0]):
                out.append(f"D {old[0]}\n")
            if new:
                text = self.text(record, dict(new[1]))
                out.append(f"M 100644 inline {new[0]}\ndata {len(text)}\n{text}\n")
        sys.stdout.write("".join(out))
        self.trees[self.marks] = tree
        return self.marks

    def path(self, record):
        return f"records/{self.random.randrange(40)}/{record}-{self.random.randrange(10_000)}.yaml"

    def change(self, branch, parent):
        """One commit: edits of some records, renames of a few, now and then a move of many."""
        tree = dict(self.trees[parent])
        chosen = self.random.sample(sorted(tree), 3)
        if self.marks % 500 == 499:
            chosen += self.random.sample(sorted(tree), 400)
        for i, record in enumerate(chosen):
            path, edits = tree[record]
            if i != 1:
                edits = tuple(sorted((dict(edits) | {self.random.randrange(8): self.marks}).items()))
            if i == 1 or i > 2:
                path = self.path(record)
            tree[record] = (path, edits)
        return self.commit(branch, [parent], tree)

    def merge(self, branch, ours, theirs, base):
        """Takes of each record, path and content, what one side changed; ours where both did."""
        tree = {}
        before, left, right = self.trees[base], self.trees[ours], self.trees[theirs]
        for record, our in left.items():
            their, old = right[record], before[record]
            path = their[0] if our[0] == old[0] else our[0]
            edits = dict(our[1])
            for field, value in their[1]:
                if dict(old[1]).get(field) != value and dict(our[1]).get(field) == dict(old[1]).get(field):
                    edits[field] = value
            tree[record] = (path, tuple(sorted(edits.items())))
        return self.commit(branch, [ours, theirs], tree)

    def run(self):
        tip = self.commit("main", [], {record: (self.path(record), ()) for record in range(2_000)})
        while self.marks < self.limit:
            base = side = tip
            for step in range(10):
                side = self.change("side", side)
                tip = self.change("main", tip)
                if step == 5 and self.marks % 2:
                    side, base = self.merge("side", side, tip, base), tip
            tip = self.merge("main", tip, side, base)
            # No branch reaches further back than this.
            self.trees = {tip: self.trees[tip]}


if __name__ == "__main__":
    History(int(sys.argv[1])).run()
