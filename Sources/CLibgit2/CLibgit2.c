#include "CLibgit2.h"

int kumppani_libgit2_set_up(void) {
    int code = git_libgit2_init();
    if (code < 0) return code;

    // Without these names libgit2 1.5 refuses partial clones and repositories with a configuration per
    // work tree outright. Neither changes how objects, references or the index are stored.
    const char *extensions[] = {"partialclone", "preciousobjects", "worktreeconfig"};
    code = git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions, sizeof extensions / sizeof *extensions);
    if (code < 0) return code;

    // A commit that was reported as made must survive a power cut.
    return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
}
