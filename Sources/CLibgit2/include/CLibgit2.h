#ifndef KUMPPANI_CLIBGIT2_H
#define KUMPPANI_CLIBGIT2_H

#include <git2.h>
#include <git2/sys/commit.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

/// Initialises libgit2 and sets the process-wide options that `Git` relies on.
/// Swift cannot call the variadic `git_libgit2_opts`, so it happens here.
/// Returns 0, or the libgit2 error code of the first call that failed.
int kumppani_libgit2_set_up(void);

#endif
