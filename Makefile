# kumppani: `make` sets up everything and checks the real register; `make test` sets up everything and passes the tests.

PREFIX ?= /usr/local
# What is linked against: git repositories (libgit2), regular expressions (PCRE2), the index of histories (SQLite), packed
# objects (zlib); git itself for hooks and tests.
PACKAGES = git libgit2-dev libpcre2-dev libsqlite3-dev zlib1g-dev
# The shells whose completions are tried and what tests push over (tests say so where one is not there), what YAML is
# compared with (libyaml), and what makes documents of reports and looks into them.
TEST_PACKAGES = fish lighttpd libyaml-dev pandoc poppler-utils python3-yaml weasyprint zsh
# What the pages of the site are tried in; what drives it comes from PyPI, into a folder of the build.
BROWSER_PACKAGES = chromium python3-venv
BROWSER = .build/browser
RELEASE = swift build -c release --static-swift-stdlib --product
KUMPPANI = .build/release/kumppani

# Seconds that `make fuzz` runs each target; TARGETS="yaml json" runs some of them.
SECONDS ?= 60
# What `make mutants` changes, one place at a time, to tell which changes no test notices; all of them take hours.
MUTANTS ?= Checks ChecksTests --sample 200

.PHONY: all setup build test browser browser-tools fuzz mutants format install uninstall bench bench-pages man clean replay soak

all: build
	@echo
	@$(KUMPPANI) check --overview
	@echo
	@echo "Try next:"
	@echo "  $(KUMPPANI) list networks"
	@echo "  $(KUMPPANI) show pietari"
	@echo "  $(KUMPPANI) explain owner-in-force"
	@echo "  $(KUMPPANI) serve"
	@echo "  make install        # puts kumppani and kumppani-web into $(PREFIX)/bin"

setup:
	@command -v swift >/dev/null || { \
		echo "kumppani is built with Swift 6.3, and there is no 'swift' on the PATH."; \
		echo "Install it as https://www.swift.org/install/linux/ says, then run make again."; exit 1; }
	@missing=""; for package in $(PACKAGES); do \
		dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
		command="apt-get install --yes$$missing"; \
		echo "kumppani is linked against these Debian packages, which are missing:$$missing"; \
		if [ "$$(id -u)" = 0 ]; then \
			echo "Installing them: $$command"; \
			{ apt-get update --quiet=2 && DEBIAN_FRONTEND=noninteractive $$command --quiet=2; } >/dev/null; \
		else \
			echo "Run this once, then make again:  sudo $$command"; exit 1; \
		fi; fi

# The program, and the one that it starts to serve pages.
build: setup
	@$(RELEASE) kumppani
	@$(RELEASE) kumppani-web

test: PACKAGES += $(TEST_PACKAGES) $(BROWSER_PACKAGES)
test: setup browser-tools
	swift build --build-tests
	swift test --skip-build
	@rm -rf $(BROWSER)/site
	.build/debug/kumppani site $(BROWSER)/site
	$(BROWSER)/venv/bin/python Tests/Browser/browser.py $(BROWSER)/site
	$(BROWSER)/venv/bin/python Tests/Browser/live.py .build/debug/kumppani

# Every kind of page in three languages, two widths, light and dark.
browser: PACKAGES += $(BROWSER_PACKAGES)
browser: build browser-tools
	@rm -rf $(BROWSER)/site
	$(KUMPPANI) site $(BROWSER)/site
	$(BROWSER)/venv/bin/python Tests/Browser/browser.py $(BROWSER)/site --full
	$(BROWSER)/venv/bin/python Tests/Browser/live.py $(KUMPPANI) --full

browser-tools: setup
	@test $(BROWSER)/tools -nt Tests/Browser/requirements.txt || { \
		python3 -m venv $(BROWSER)/venv && \
		$(BROWSER)/venv/bin/pip install --quiet --disable-pip-version-check --requirement Tests/Browser/requirements.txt && \
		touch $(BROWSER)/tools; }

mutants: setup
	python3 Tests/Mutants/mutants.py $(MUTANTS)

format:
	swift format format --in-place --parallel --recursive Package.swift Sources Tests

install: build
	install -D -s -m 755 $(KUMPPANI) $(DESTDIR)$(PREFIX)/bin/kumppani
	install -D -s -m 755 $(KUMPPANI)-web $(DESTDIR)$(PREFIX)/bin/kumppani-web
	install -D -m 644 docs/kumppani.1 $(DESTDIR)$(PREFIX)/share/man/man1/kumppani.1
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
		$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(KUMPPANI) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/kumppani
	$(KUMPPANI) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_kumppani
	$(KUMPPANI) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/kumppani.fish

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/kumppani $(DESTDIR)$(PREFIX)/bin/kumppani-web $(DESTDIR)$(PREFIX)/share/man/man1/kumppani.1 \
		$(DESTDIR)$(PREFIX)/share/bash-completion/completions/kumppani \
		$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_kumppani \
		$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/kumppani.fish

fuzz: PACKAGES += $(TEST_PACKAGES)
fuzz: setup
	Tests/Fuzzing/run $(SECONDS) $(TARGETS)

bench: build
	Benchmarks/run

# The pages beside Hugo and Datasette, as files and live.
bench-pages: PACKAGES += hugo wrk
bench-pages: build
	Benchmarks/pages

# All merges of a real history once more, and merges of 200,000 random records.
replay:
	KUMPPANI_REPLAY=all swift test --filter MergeReplayTests
	KUMPPANI_FUZZ=200000 swift test --filter MergePropertyTests

# Changes of records in many processes at once, killed ones among them, for ten minutes.
soak: setup
	KUMPPANI_SOAK=all swift test --filter CommittersTests

# The manual page is written out of the command's own help.
man:
	@$(RELEASE) kumppani
	.ci/write-manual $(KUMPPANI) > docs/kumppani.1.new && mv docs/kumppani.1.new docs/kumppani.1

clean:
	rm -rf .build .bench
