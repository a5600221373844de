/**
 * Renders pages: templates, texts, static files and the headers that guard them.
 *
 * <p>Decides how a page is put together and what a browser may do with it. It never decides what a
 * page says about the business: that comes from the controllers of the other packages.
 */
@NullMarked
package dev.gatehouse.web.page;

import org.jspecify.annotations.NullMarked;
