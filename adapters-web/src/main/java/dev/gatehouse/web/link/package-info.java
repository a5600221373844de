/**
 * What the pages behind one-time links have in common, and how a new link or secret reaches the
 * page that shows it. It never decides what a link opens.
 */
@NullMarked
package dev.gatehouse.web.link;

import org.jspecify.annotations.NullMarked;
