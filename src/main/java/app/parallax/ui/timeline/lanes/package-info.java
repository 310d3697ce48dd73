/** The timeline in place of the articles: lanes over one axis. */
@org.jspecify.annotations.NullMarked
package app.parallax.ui.timeline.lanes;
