package io.github.roadmapbot.hostile;

/** What somebody could type to do harm, or without meaning any, and what of it there is to see. */
public enum Hostile {
    BROADCAST("<!channel> <!here> <!everyone> @channel @here @everyone"),
    PERSON("<@U0MAINT0002> <@U0MAINT0002|maintainer> @maintainer"),
    GROUP("<!subteam^S0MAINT0001> <!subteam^S0MAINT0001|@maintainers>"),
    CHANNEL("<#C0GENERAL01> <#C0GENERAL01|general> #general"),
    SLACK_LINK("<https://evil.example/a|click here> <mailto:a@evil.example|mail>"),
    SLACK_DATE("<!date^1795168800^{date}^https://evil.example|today>"),
    SLACK_FORMAT("*bold* _italic_ ~struck~ `code` > quote"),
    SLACK_ESCAPED("&lt;!channel&gt; &amp;lt; &#60;!here&#62;"),
    GITHUB_MENTION("@octocat @example-org/team (@octocat) _@octocat_ a@b.example"),
    GITHUB_MENTION_ENCODED("&#64;octocat &commat;octocat &#x40;octocat"),
    GITHUB_MENTION_HIDDEN("@\u200Boctocat @\u2060octocat @\u00ADoctocat", "@octocat @octocat @octocat"),
    CLOSING("fixes #1, closes: #1; resolved example-org/project#1"),
    REFERENCE("#1 GH-1 example-org/project#1 octocat#1"),
    COMMIT("a1b2c3d deadbee1 0123456789abcdef0123456789abcdef01234567 example-org@a1b2c3d"),
    THREAD_ADDRESS("https://github.com/example-org/project/issues/1"),
    COMMENT("<!-- --> <!-- hidden -->"),
    FORGED_MARK("<!-- roadmap-bot:x:R-1/issue --> `<!-- roadmap-bot:x:R-1/issue -->`"),
    OPEN_COMMENT("<!-- all that follows"),
    IMAGE_TAG("<img src=x onerror=alert(1)> <svg/onload=alert(1)>"),
    SCRIPT("<script>alert(1)</script> </details> <a href='javascript:alert(1)'>x</a>"),
    SCRIPT_LINK("[click](javascript:alert(1)) [x](JaVaScRiPt:alert(1)) [y](vbscript:x) [z](data:text/html,x)"),
    SCRIPT_ADDRESS("javascript:alert(1) <javascript:alert(1)>"),
    LINK("[click](https://evil.example/) [b][c] <https://evil.example/>"),
    LINK_DEFINITION("[roadmap]: https://evil.example/"),
    PICTURE("![pixel](https://evil.example/p.png) ![a][b]"),
    COMMANDS("/close\n/lgtm\n/assign @octocat", "/close /lgtm /assign @octocat"),
    BOT_COMMAND("@dependabot rebase @dependabot merge"),
    TASK("- [ ] one\n- [x] two\n[x] three", "- [ ] one - [x] two [x] three"),
    TICK("` `` ``` ````"),
    TICKS("```````` a"),
    TICKS_AROUND("`@octocat` ``#1``"),
    FENCE("```\n@octocat #1", "``` @octocat #1"),
    TILDES("~~~\n@octocat\n~~~~", "~~~ @octocat ~~~~"),
    HEADING("# a\n## b\nc\n===\nd\n---\n***", "# a ## b c === d --- ***"),
    EMPHASIS("*a* **b** _c_ __d__ ***e*** ~~f~~ a*b*c \\*g\\*"),
    TABLE("a | b\n--- | ---\n1 | 2", "a | b --- | --- 1 | 2"),
    QUOTE("> a\n>> b", "> a >> b"),
    LISTS("1. a\n+ b\n* c\n7) d", "1. a + b * c 7) d"),
    MATHS("$x^2$ $$y$$ $5 and $6"),
    FOOTNOTE("a[^1] [^1]: b"),
    INDENTED("\n    @octocat\n\t@octocat", "@octocat @octocat"),
    LINE_ENDS("a\r\n12:00:00.000 ERROR forged\rb\u2028c\u0085d", "a 12:00:00.000 ERROR forged b c d"),
    CONTROLS("a\u0000b\u0007c\u001B[31md\u007Fe", "abc[31mde"),
    /** UTF-8 has no halves of characters: what comes over the line is a question mark already. */
    HALVES("a\uD83Db\uDE00c", "a?b?c"),
    REORDERED("a\u202Egpj.exe\u202C \u2066b\u2069 \u200Fc", "agpj.exe b c"),
    HIDDEN("ro\u200Bad\u00ADm\uFEFFap \u2060x\u180Ey", "roadmap xy"),
    TAGS("a\uDB40\uDC68\uDB40\uDC69b", "ab"),
    RIGHT_TO_LEFT("\u05E9\u05DC\u05D5\u05DD, \u0645\u0631\u062D\u0628\u0627 123"),
    JOINED("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \u0915\u094D\u200D\u0937"),
    FAMILY(
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \u2764\uFE0F\u200D\uD83D\uDD25 \uD83C\uDDE9\uD83C\uDDEA \uD83D\uDC4D\uD83C\uDFFD 1\uFE0F\u20E3"),
    FLAG("\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F"),
    ONLY_EMOJIS("\uD83D\uDE00\uD83D\uDE80\uD83C\uDF82"),
    EMOJI_NAMES(":tada: :roadmap: 10:30:45"),
    FORMULA("=1+1 =HYPERLINK(\"https://evil.example\") @SUM(1) +1 -1"),
    TABS("=cmd|' /C calc'!A0\t+2", "=cmd|' /C calc'!A0 +2"),
    PLACEHOLDERS("%s %d {} ${user.home} {{x}} $1 \\1 %n"),
    QUOTES("'; DROP TABLE suggestion; -- \" \\\" \\");

    private final String text;
    private final String seen;

    Hostile(String text) {
        this(text, text);
    }

    Hostile(String text, String seen) {
        this.text = text;
        this.seen = seen;
    }

    /** Its name in letters alone, which stands beside it wherever it is tried. */
    public String key() {
        return "ROW" + name().replace("_", "");
    }

    /** As it is typed. */
    public String text() {
        return text;
    }

    /** What people read of it: a blank stands for every run of blanks and line ends. */
    public String seen() {
        return seen;
    }

    /** The same on GitHub, where an address of a thread is kept from leaving a trace in that thread. */
    public String seenOnGitHub() {
        return seen.replace("https://github.com/example-org", "https://redirect.github.com/example-org");
    }
}
