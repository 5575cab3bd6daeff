/** The HTML report: the page and its pictures. It shows text of a user's files only as {@link ShownText} returns it. */
package io.github.containerlint.report.html;
