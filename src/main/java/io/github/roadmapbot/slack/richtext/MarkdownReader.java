package io.github.roadmapbot.slack.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown. What Slack's rich text has no shape for keeps its words: a heading is bold, a rule is a line, HTML is
 * text, and what stands within a quote or an item of a list loses its blocks.
 */
final class MarkdownReader extends AbstractVisitor {

    /** Deeper nesting is nobody's meaning. */
    private static final int DEEPEST = 20;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(StrikethroughExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private final List<Part> parts = new ArrayList<>();
    private int depth;

    private MarkdownReader() {}

    static List<Part> parts(String markdown) {
        MarkdownReader reader = new MarkdownReader();
        PARSER.parse(markdown).accept(reader);
        return Parts.tidied(reader.parts);
    }

    @Override
    public void visit(Paragraph paragraph) {
        parts.add(new Part.Paragraph(ReadWords.of(paragraph)));
    }

    @Override
    public void visit(Heading heading) {
        List<Run> bold = ReadWords.of(heading).stream()
                .map(run -> run.withStyle(run.style().withBold()))
                .toList();
        parts.add(new Part.Paragraph(bold));
    }

    @Override
    public void visit(ThematicBreak rule) {
        plain("———");
    }

    @Override
    public void visit(HtmlBlock html) {
        plain(html.getLiteral());
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        plain(ReadWords.definition(definition));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        parts.add(new Part.Code(code.getLiteral()));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        parts.add(new Part.Code(code.getLiteral()));
    }

    @Override
    public void visit(BlockQuote quote) {
        parts.add(new Part.Quote(within(quote)));
    }

    @Override
    public void visit(BulletList list) {
        list(list, false, 1);
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        list(list, true, start == null ? 1 : start);
    }

    private void plain(String text) {
        parts.add(new Part.Paragraph(List.of(Run.plain(text))));
    }

    private void list(ListBlock list, boolean numbered, int start) {
        List<List<Run>> items = new ArrayList<>();
        int before = numbered ? Math.max(0, start - 1) : 0;
        for (Node item : children(list).toList()) {
            items.add(words(children(item).filter(child -> !(child instanceof ListBlock))));
            List<Node> nested =
                    children(item).filter(ListBlock.class::isInstance).toList();
            if (!nested.isEmpty()) {
                parts.add(new Part.Items(numbered, depth, before, List.copyOf(items)));
                before += numbered ? items.size() : 0;
                items.clear();
                depth++;
                nested.forEach(each -> each.accept(this));
                depth--;
            }
        }
        if (!items.isEmpty()) {
            parts.add(new Part.Items(numbered, depth, before, List.copyOf(items)));
        }
    }

    /** The words of everything within a block. */
    private static List<Run> within(Block block) {
        return words(children(block));
    }

    private static List<Run> words(Stream<Node> blocks) {
        List<Run> words = new ArrayList<>();
        for (Node block : blocks.toList()) {
            MarkdownReader reader = new MarkdownReader();
            block.accept(reader);
            for (Part part : reader.parts) {
                if (!words.isEmpty()) {
                    words.add(Run.plain(part instanceof Part.Items ? "\n" : "\n\n"));
                }
                words.addAll(Parts.words(part));
            }
        }
        return Run.joined(words);
    }

    private static Stream<Node> children(Node parent) {
        return parent.getFirstChild() == null
                ? Stream.empty()
                : Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNext);
    }
}
