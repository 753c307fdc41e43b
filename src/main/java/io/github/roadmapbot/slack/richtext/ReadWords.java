package io.github.roadmapbot.slack.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Reads the words of a paragraph of Markdown. HTML is text, an image is a link with the words that describe it. */
final class ReadWords extends AbstractVisitor {

    private final List<Run> runs = new ArrayList<>();
    private Style style;

    private ReadWords(Style style) {
        this.style = style;
    }

    static List<Run> of(Node paragraph) {
        return Run.joined(children(paragraph, Style.PLAIN));
    }

    /** The definition of a link, which Markdown would not show, as it was written. */
    static String definition(LinkReferenceDefinition definition) {
        String title = definition.getTitle() == null ? "" : " \"%s\"".formatted(definition.getTitle());
        return "[%s]: %s%s".formatted(definition.getLabel(), definition.getDestination(), title);
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        add("\n");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        add("\n");
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral());
    }

    @Override
    public void visit(Code code) {
        runs.add(new Run(code.getLiteral(), style.withCode(), ""));
    }

    @Override
    public void visit(Emphasis emphasis) {
        within(emphasis, style.withItalic());
    }

    @Override
    public void visit(StrongEmphasis strong) {
        within(strong, style.withBold());
    }

    @Override
    public void visit(CustomNode node) {
        within(node, node instanceof Strikethrough ? style.withStrike() : style);
    }

    @Override
    public void visit(Link node) {
        link(node, node.getDestination(), "");
    }

    @Override
    public void visit(Image node) {
        link(node, node.getDestination(), "image");
    }

    /** A link's words look alike in Slack: as its first do. */
    private void link(Node node, String address, String unnamed) {
        List<Run> inner = Run.joined(children(node, style));
        String words = inner.stream().map(Run::text).collect(Collectors.joining());
        Style looks = inner.isEmpty() ? style : inner.get(0).style();
        runs.add(Run.link(words.isBlank() ? unnamed : words, address, looks));
    }

    private void within(Node node, Style inner) {
        Style outer = style;
        style = inner;
        visitChildren(node);
        style = outer;
    }

    private void add(String text) {
        runs.add(new Run(text, style, ""));
    }

    private static List<Run> children(Node node, Style style) {
        ReadWords words = new ReadWords(style);
        words.visitChildren(node);
        return words.runs;
    }
}
