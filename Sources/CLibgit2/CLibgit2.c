#include "CLibgit2.h"
#include <pthread.h>

/// Whether owners are compared is one switch for the whole process: nobody else opens meanwhile.
static pthread_mutex_t opening = PTHREAD_MUTEX_INITIALIZER;

int kumppani_open_repository(
    git_repository **repository, const char *path, unsigned int flags, const char *ceilings, int any_owner) {
    pthread_mutex_lock(&opening);
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, !any_owner);
    int code = git_repository_open_ext(repository, path, flags, ceilings);
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1);
    pthread_mutex_unlock(&opening);
    return code;
}

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
