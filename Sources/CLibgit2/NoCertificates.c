// Starting libgit2 reads every certificate that this machine trusts: 5 ms of each hook, for connections that this
// program never makes. The program's own function of the name comes before the one in the library (decision 0014).

int mbedtls_x509_crt_parse_file(void *chain, const char *path);

/// Trusts nobody: with no certificates in the chain, every connection that needs one is refused.
int mbedtls_x509_crt_parse_file(void *chain, const char *path) {
    (void)chain;
    (void)path;
    return 0;
}
