package io.github.roadmapbot.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads Markdown as GitHub, its readers and the bots that listen there do, and notes all that does more than say something. */
public final class GitHubEyes {

    private static final Map<String, Pattern> LIVE = Map.of(
            "mention", Pattern.compile("(?<![A-Za-z0-9_`])@[A-Za-z0-9][A-Za-z0-9-]*(/[A-Za-z0-9-]+)?"),
            "reference", Pattern.compile("(?i)(?<![A-Za-z0-9_])(?:[\\w.-]+(?:/[\\w.-]+)?)?#\\d+|\\bGH-\\d+"),
            "commit", Pattern.compile("(?<![A-Za-z0-9])(?=[a-f]*\\d)(?=\\d*[a-f])[0-9a-f]{7,40}(?![A-Za-z0-9])"),
            "thread",
                    Pattern.compile(
                            "(?i)https?://(www\\.)?github\\.com/[\\w.-]+/[\\w.-]+/(issues|pull|discussions)/\\d+"));

    private static final Pattern COMMAND = Pattern.compile("(?m)^[ \\t>]*(?:[-*+] +)?/[A-Za-z][A-Za-z-]*(?=\\s|$)");
    private static final Pattern CLOSING =
            Pattern.compile("(?i)\\b(close[sd]?|fix(?:e[sd])?|resolve[sd]?):? +([\\w.-]+/[\\w.-]+)?#\\d+");
    private static final Pattern BOX = Pattern.compile("(?m)^[ \\t>]*(?:[-*+]|\\d+[.)])[ \\t]+\\[[ xX]\\][ \\t]");
    private static final Pattern TABLE =
            Pattern.compile("(?m)^[ \\t>]*\\|?[ \\t]*:?-+:?[ \\t]*(\\|[ \\t]*:?-+:?[ \\t]*)+\\|?[ \\t]*$");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^[ >]*(`{3,})[^`\\n]*\\n.*?^[ >]*\\1`*[ \\t]*$");
    private static final Pattern MARK = Pattern.compile("<!-- roadmap-bot:[^>]*-->");
    private static final Pattern END = Pattern.compile("<!-- roadmap-bot:[^>]*/end/[0-9a-f]{1,8} -->(?=\\s*\\z)");

    /** What maintainers are asked for, a line each; the boxes are the bot's. */
    private static final Pattern OWN_BOXES =
            Pattern.compile("(?<=\n## Acceptance criteria\n\n)(?:- \\[ \\] [^\n]*\n)+");

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u2066-\\u2069]");

    private final List<String> live = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder prose = new StringBuilder();

    private GitHubEyes() {}

    public static GitHubEyes on(String markdown) {
        GitHubEyes eyes = new GitHubEyes();
        Parser.builder()
                .extensions(List.of(StrikethroughExtension.create()))
                .build()
                .parse(markdown)
                .accept(eyes.new Reader());
        LIVE.forEach((name, pattern) -> eyes.note(name, pattern, eyes.prose.toString()));
        eyes.note("closing word", CLOSING, eyes.prose.toString());
        String text = BLOCK.matcher(markdown).replaceAll("");
        eyes.note("box", BOX, withoutOwnBoxes(text));
        eyes.note("table", TABLE, text);
        eyes.note("command", COMMAND, markdown);
        eyes.note(
                "comment",
                Pattern.compile("<!--"),
                MARK.matcher(END.matcher(markdown).replaceFirst("")).replaceFirst(""));
        return eyes;
    }

    private static String withoutOwnBoxes(String text) {
        return OWN_BOXES
                .matcher(text)
                .replaceAll(own -> Matcher.quoteReplacement(own.group().replace("- [ ] ", "- done when ")));
    }

    /** A title is no Markdown, but bots read it. */
    public static GitHubEyes onTitle(String title) {
        GitHubEyes eyes = new GitHubEyes();
        eyes.words.append(title);
        LIVE.forEach((name, pattern) -> eyes.note(name, pattern, title));
        eyes.note("closing word", CLOSING, title);
        eyes.note("line end", Pattern.compile("[\\r\\n\\u2028\\u2029\\u0085]"), title);
        eyes.note("comment", Pattern.compile("<!--"), title);
        return eyes;
    }

    /** All that would call somebody, name something, close, load, command or pretend. */
    public List<String> live() {
        return live;
    }

    /** Where its links lead. */
    public List<String> links() {
        return links;
    }

    /** What there is to read, with one blank for every run of them. */
    public String words() {
        return plain(words.toString());
    }

    /** What people see of a text: nobody sees what has no width. */
    public static String plain(String text) {
        return INVISIBLE.matcher(text).replaceAll("").replaceAll("\\s+", " ").strip();
    }

    private void note(String name, Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            live.add(name + " " + found.group());
        }
    }

    private final class Reader extends AbstractVisitor {

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            say("\n");
        }

        @Override
        public void visit(Text text) {
            say(text.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak end) {
            say("\n");
        }

        @Override
        public void visit(HardLineBreak end) {
            say("\n");
        }

        private void say(String text) {
            words.append(text);
            prose.append(text);
        }

        /** In code nobody is called; programs look there all the same, for comments and commands. */
        @Override
        public void visit(Code code) {
            words.append(code.getLiteral());
            prose.append('`');
        }

        @Override
        public void visit(FencedCodeBlock code) {
            words.append(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            live.add("indented code " + code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            live.add("HTML " + html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            if (!MARK.matcher(html.getLiteral().strip()).matches()) {
                live.add("HTML " + html.getLiteral());
            }
        }

        @Override
        public void visit(Image image) {
            live.add("image " + image.getDestination());
        }

        @Override
        public void visit(Link link) {
            String destination = link.getDestination();
            links.add(destination);
            visitChildren(link);
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            live.add("definition " + definition.getLabel());
        }
    }
}
