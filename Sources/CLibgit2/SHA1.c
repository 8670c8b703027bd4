// SHA-1 (FIPS 180-4) over a head and a body, as git's names of objects are computed. libgit2's own looks for
// collisions too, which takes three times as long; contents that come from others have been through that in git.

#include "CLibgit2.h"
#include <string.h>

static uint32_t rotate(uint32_t word, int bits) { return word << bits | word >> (32 - bits); }

static uint32_t big(const unsigned char *bytes) {
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

// One step; the names of the five words move on by one each time.
#define STEP(a, b, c, d, e, f, k, word) \
    e += rotate(a, 5) + (f) + (k) + (word); \
    b = rotate(b, 30)
#define MIXED(i) (w[(i) & 15] = rotate(w[((i) + 13) & 15] ^ w[((i) + 8) & 15] ^ w[((i) + 2) & 15] ^ w[(i) & 15], 1))
#define CHOICE(b, c, d) (d ^ (b & (c ^ d)))
#define PARITY(b, c, d) (b ^ c ^ d)
#define MAJORITY(b, c, d) ((b & c) | (d & (b | c)))
#define FIVE(i, f, k, word) \
    STEP(a, b, c, d, e, f(b, c, d), k, word(i)); \
    STEP(e, a, b, c, d, f(a, b, c), k, word((i) + 1)); \
    STEP(d, e, a, b, c, f(e, a, b), k, word((i) + 2)); \
    STEP(c, d, e, a, b, f(d, e, a), k, word((i) + 3)); \
    STEP(b, c, d, e, a, f(c, d, e), k, word((i) + 4))
#define STORED(i) w[i]
#define FIRST(i) ((i) < 16 ? w[(i) & 15] : MIXED(i))

static void add_blocks(uint32_t state[5], const unsigned char *data, size_t blocks) {
    for (; blocks > 0; blocks--, data += 64) {
        uint32_t w[16];
        for (int i = 0; i < 16; i++) w[i] = big(data + i * 4);
        uint32_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
        FIVE(0, CHOICE, 0x5A827999, STORED);
        FIVE(5, CHOICE, 0x5A827999, STORED);
        FIVE(10, CHOICE, 0x5A827999, STORED);
        FIVE(15, CHOICE, 0x5A827999, FIRST);
        FIVE(20, PARITY, 0x6ED9EBA1, MIXED);
        FIVE(25, PARITY, 0x6ED9EBA1, MIXED);
        FIVE(30, PARITY, 0x6ED9EBA1, MIXED);
        FIVE(35, PARITY, 0x6ED9EBA1, MIXED);
        FIVE(40, MAJORITY, 0x8F1BBCDC, MIXED);
        FIVE(45, MAJORITY, 0x8F1BBCDC, MIXED);
        FIVE(50, MAJORITY, 0x8F1BBCDC, MIXED);
        FIVE(55, MAJORITY, 0x8F1BBCDC, MIXED);
        FIVE(60, PARITY, 0xCA62C1D6, MIXED);
        FIVE(65, PARITY, 0xCA62C1D6, MIXED);
        FIVE(70, PARITY, 0xCA62C1D6, MIXED);
        FIVE(75, PARITY, 0xCA62C1D6, MIXED);
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
    }
}

void kumppani_sha1(
    const void *head, size_t head_count, const void *body, size_t body_count, unsigned char digest[20]) {
    uint32_t state[5] = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
    unsigned char block[128] = {0};
    const unsigned char *rest = body;
    size_t left = body_count;
    // The head, which is shorter than a block, and what of the body fits behind it.
    size_t filled = head_count;
    memcpy(block, head, head_count);
    size_t first = left < 64 - filled ? left : 64 - filled;
    if (first > 0) memcpy(block + filled, rest, first);
    filled += first;
    rest += first;
    left -= first;
    if (filled == 64) {
        add_blocks(state, block, 1);
        add_blocks(state, rest, left / 64);
        rest += left / 64 * 64;
        filled = left % 64;
        memset(block, 0, sizeof block);
        if (filled > 0) memcpy(block, rest, filled);
    }
    // A one, zeros, and the number of bits in the last eight bytes.
    block[filled] = 0x80;
    size_t blocks = filled < 56 ? 1 : 2;
    uint64_t bits = ((uint64_t)head_count + body_count) * 8;
    for (int i = 0; i < 8; i++) block[blocks * 64 - 1 - i] = (unsigned char)(bits >> (8 * i));
    add_blocks(state, block, blocks);
    for (int i = 0; i < 20; i++) digest[i] = (unsigned char)(state[i / 4] >> (24 - 8 * (i % 4)));
}
