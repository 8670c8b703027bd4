#ifndef KUMPPANI_CLIBGIT2_H
#define KUMPPANI_CLIBGIT2_H

#include <git2.h>
#include <git2/sys/commit.h>
#include <git2/sys/repository.h>
#include <stddef.h>
#include <stdint.h>

/// Initialises libgit2 and sets the process-wide options that `Git` relies on.
/// Swift cannot call the variadic `git_libgit2_opts`, so it happens here.
/// Returns 0, or the libgit2 error code of the first call that failed.
int kumppani_libgit2_set_up(void);

/// Opens a repository as `git_repository_open_ext` does; with `any_owner` also one that belongs to somebody else.
int kumppani_open_repository(
    git_repository **repository, const char *path, unsigned int flags, const char *ceilings, int any_owner);

/// The SHA-1 of a head of fewer than 64 bytes followed by a body.
void kumppani_sha1(
    const void *head, size_t head_count, const void *body, size_t body_count, unsigned char digest[20]);

#endif
