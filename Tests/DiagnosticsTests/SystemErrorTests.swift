import Diagnostics
import Glibc
import Testing

@Suite("What the system says")
struct SystemErrorTests {
    @Test("the usual reasons are told in three languages, others as the system has them")
    func languages() {
        let text = Text.systemError(ENOENT)
        #expect(text.en == "No such file or directory" && text.fi == "tiedostoa tai kansiota ei ole")
        #expect(text.sv == "det finns ingen sådan fil eller mapp")
        for code in [EACCES, EPERM, EROFS, ENOTDIR, EISDIR, EEXIST, ENOTEMPTY, ENOSPC, EDQUOT, ELOOP, EIO, EMFILE] {
            let text = Text.systemError(code)
            #expect(Set([text.en, text.fi, text.sv]).count == 3, "\(text)")
        }
        #expect(Text.systemError(EPIPE).fi == "Broken pipe")
    }
}
