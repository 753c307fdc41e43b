package io.github.roadmapbot.github.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeMarkdownTest {

    /** The middle dot stands for the invisible space. */
    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextLosesItsEffect(String text, String expected) {
        String safe = SafeMarkdown.body(text);

        assertThat(safe.replace('\u200B', '·')).isEqualTo(expected);
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                arguments("thanks @octocat", "thanks @·octocat"),
                arguments("@example-org/maintainers please", "@·example-org/maintainers please"),
                arguments("(@octocat), *@octocat* and _@octocat_", "(@·octocat), *@·octocat* and _@·octocat_"),
                arguments("\\@octocat", "\\@·octocat"),
                arguments("@\u200Boctocat @\u2060octocat", "@·octocat @·octocat"),
                arguments("&#64;octocat &commat;octocat", "&·#·64;octocat &·commat;octocat"),
                arguments("&#x40;octocat", "&·#x40;octocat"),
                arguments("see #123", "see #·123"),
                arguments("example-org/project#9", "example-org/project#·9"),
                arguments("GH-7 and gh-8", "GH-·7 and gh-·8"),
                arguments("fixes #1, closes: GH-2", "fixes #·1, closes: GH-·2"),
                arguments(
                        "Resolves https://github.com/example-org/project/issues/1",
                        "Resolves https://redirect.github.com/example-org/project/issues/1"),
                arguments(
                        "HTTPS://GitHub.com/example-org/project/pull/1",
                        "HTTPS://redirect.github.com/example-org/project/pull/1"),
                arguments("in deadbee1 it broke", "in deadbe·e1 it broke"),
                arguments("0123456789abcdef0123456789abcdef01234567", "012345·6789ab·cdef01·234567·89abcd·ef0123·4567"),
                arguments("<!-- roadmap-bot:a:R-1 -->", "<·!-- roadmap-bot:a:R-1 -->"),
                arguments("`<!-- roadmap-bot:a:R-1 -->`", "`<·!-- roadmap-bot:a:R-1 -->`"),
                arguments("```\n<!-- roadmap-bot:a:R-1 -->\n```", "```\n<·!-- roadmap-bot:a:R-1 -->\n```"),
                arguments("<script>alert(1)</script>", "<·script>alert(1)<·/script>"),
                arguments("<img src=x onerror=y>", "<·img src=x onerror=y>"),
                arguments("</details>", "<·/details>"),
                arguments("![pixel](https://example.com/p.png)", "!·[pixel](https://example.com/p.png)"),
                arguments("[click](javascript:alert)", "[click](javascript·:alert)"),
                arguments("[click](JavaScript:alert)", "[click](JavaScript·:alert)"),
                arguments("[click](data:text/html,x)", "[click](data·:text/html,x)"),
                arguments("/close", "/·close"),
                arguments("fine\n  /assign @octocat", "fine\n  /·assign @·octocat"),
                arguments("> /lgtm", "> /·lgtm"),
                arguments("```\n/approve\n```", "```\n/·approve\n```"),
                arguments("a\u0000b\u0007c\u001B[31m", "abc[31m"),
                arguments("safe\u202Egnp.exe", "safegnp.exe"),
                arguments("ro\u00ADad\u200Bmap\uFEFF", "roadmap"),
                arguments("half \uD83D of a pair \uDE00", "half \uFFFD of a pair \uFFFD"),
                arguments("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
                arguments("open ` tick", "open \\` tick"),
                arguments("a ` b\n`@octocat` c", "a \\` b\n`@octocat` c"),
                arguments("``` @octocat", "```\n```"),
                arguments("```\n@octocat", "```\n@octocat\n```"),
                arguments("````\n```\n@octocat", "````\n```\n@octocat\n````"),
                arguments("```\n     ```\n@octocat", "```\n```\n@·octocat"),
                arguments("- ```\n  x\n  ```\n@octocat", "- \n```\n  x\n```\n@·octocat"),
                arguments("> ```\n@octocat", "> \\`\\`\\`\n@·octocat"),
                arguments("| `a | b` @octocat |", "| `a | b` @·octocat |"),
                arguments("| `a|b` `@octocat` |", "| `a|b` `@·octocat` |"),
                arguments("[a](b`c) ` x ` @octocat `", "[a](b`c) ` x ` @·octocat `"),
                arguments("<https://e.com/`>` a ` @octocat `", "<https://e.com/`>` a ` @·octocat `"),
                arguments("[x](https://example.com/)@octocat", "[x](https://example.com/)@·octocat"),
                arguments("https://example.com/_@octocat_", "https://example.com/_@·octocat_"),
                arguments("~~https://example.com/~~#12", "~~https://example.com/~~#·12"),
                arguments("- [roadmap]: https://example.com", "- [roadmap]·: https://example.com"),
                arguments("@https://example.com", "@·https://example.com"),
                arguments("https://example.com@octocat", "https://example.com@·octocat"),
                arguments("[roadmap]: https://example.com", "[roadmap]·: https://example.com"),
                arguments("- [ ] #5 first", "- [· ] #·5 first"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dark mode, please!",
                "# Heading\n\nA *bold* idea with **weight** and ~~without~~.",
                "- one\n- two\n  1. three",
                "> a quote\n> of two lines",
                "Write to member@example.com",
                "See https://example.com/a/b?c=1&d=2#section-3 for more",
                "https://medium.com/@someone/post-42",
                "https://example.com/~home/a_b__c",
                "https://example.com/wiki/Rust_(language) and https://example.com/snake_case/(a)#12",
                "(https://example.com/deadbeef1234567) in brackets",
                "[the docs](https://example.com/docs) say so",
                "<https://example.com/x>",
                "C# and F# and A#",
                "x < 3 and y > 4, I <3 it, a <- b",
                "R&D, AT&T, fish & chips; &amp; stays",
                "Tom &amp; more",
                "1234567 users in 20270101",
                "defaced effaced acceded",
                "use `List<String>` and `@Override` and `#1`",
                "``a ` b`` is fine",
                "```java\n@Override\npublic void run() {} // #12\n```",
                "```\na\n\n\nb\n```\nafter",
                "/etc/hosts is a file",
                "and/or, 24/7, 1/2",
                "Great! [really](https://example.com)",
                "price: $5, 100%, ~10, ^2",
                "a | b",
                "naïve café, 日本語, العربية, हिन्दी",
                "family 👨‍👩‍👧 and ❤️‍🔥",
                "می‌خواهم",
                "data: the new oil; javascript is fine",
                "tab\tstop",
                "snake_case_name and 2*3*4",
                "\\*not bold\\*",
                "",
                "a\n\nb\n"
            })
    void innocentTextStaysAsItIs(String text) {
        String safe = SafeMarkdown.body(text);

        assertThat(safe).isEqualTo(text);
    }

    @Test
    void defusingTwiceIsDefusingOnce() {
        String once = SafeMarkdown.body("@octocat #1 ` <b> /close\n```\n@octocat");

        assertThat(SafeMarkdown.body(once)).isEqualTo(once);
    }

    @Test
    void aTitleIsOneLine() {
        String title = SafeMarkdown.title("  Dark\r\nmode\tfor\u0000 @octocat  ");

        assertThat(title).isEqualTo("Dark mode for @\u200Boctocat");
    }

    @Test
    void aLongTitleIsCutAtACodePoint() {
        String title = SafeMarkdown.title("x" + "😀".repeat(200));

        assertThat(title).hasSize(256).endsWith("😀…");
    }

    @Test
    void aLongBodyIsCutVisiblyAndItsFenceClosed() {
        String body = SafeMarkdown.body("```\n" + "x\n".repeat(400), 100);

        assertThat(body).hasSizeLessThanOrEqualTo(100).endsWith("…\n```");
    }

    @Test
    void aBodyThatGrowsStaysWithinTheCap() {
        String body = SafeMarkdown.body("@a".repeat(50_000));

        assertThat(body).hasSizeBetween(59_000, 60_000).endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`",
                "[",
                "(",
                "<",
                "http://a.b/(",
                "()",
                "- ",
                "a1",
                "&",
                "\\",
                "http://a.",
                "[a]:",
                "   ",
                "- `",
                "```\n"
            })
    void repetitionIsNotExpensive(String piece) {
        String text = piece.repeat(60_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> SafeMarkdown.body(text));

        assertThatCode(() -> SafeMarkdown.body("https://a.bc/" + text)).doesNotThrowAnyException();
    }
}
