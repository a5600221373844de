package dev.gatehouse.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTest {
    @Test
    void readsWhatWasTyped() {
        Form form = Form.read("name=Ann+Lee&grants=a&grants=b&note=%C3%A4%26&empty=&=x&bare");
        assertThat(form.text("name")).isEqualTo("Ann Lee");
        assertThat(form.all("grants")).containsExactly("a", "b");
        assertThat(form.text("note")).isEqualTo("ä&");
        assertThat(form.isOn("empty")).isTrue();
        assertThat(form.isOn("bare")).isFalse();
        assertThat(form.text("missing")).isEmpty();
    }

    @Test
    void keepsABrokenEscapeAsItWasTyped() {
        assertThat(Form.read("name=100%25+%zz").text("name")).isEqualTo("100%25+%zz");
    }

    @Test
    void readsAHundredFieldsAtMost() {
        String body = "a=1&".repeat(100) + "late=1";
        assertThat(Form.read(body).isOn("late")).isFalse();
    }

    @Test
    void showsNoValues() {
        assertThat(Form.read("password=hunter2").toString()).doesNotContain("hunter2");
    }
}
