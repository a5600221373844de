package dev.gatehouse.web.guide;

/** What the page of the set-up guide shows. */
public record GuidePageView(
        GuideView guide, String connectHref, String markdownHref, boolean mayConnect) {}
