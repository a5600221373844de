package dev.gatehouse.demo.http;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A form on a page and what it holds. */
record HtmlForm(Element element) {
    static Optional<HtmlForm> find(Document page, String selector) {
        return Optional.ofNullable(page.selectFirst(selector)).map(HtmlForm::new);
    }

    URI action(URI location) {
        String action = element.attr("action");
        return location.resolve(action.isEmpty() ? location.getRawPath() : action);
    }

    /** The fields that a browser would send, with what is typed in place of what was there. */
    Map<String, String> filledIn(Map<String, String> typed) {
        Map<String, String> fields = new TreeMap<>();
        for (Element field : element.select("input[name],select[name],textarea[name]")) {
            boolean switchedOff =
                    field.attr("type").matches("checkbox|radio") && !field.hasAttr("checked");
            if (!switchedOff) {
                fields.put(field.attr("name"), field.val());
            }
        }
        fields.putAll(typed);
        return fields;
    }
}
