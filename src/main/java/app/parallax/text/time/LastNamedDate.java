package app.parallax.text.time;

import app.parallax.model.Edtf;
import java.time.LocalDate;

/**
 * The date that was named last.
 *
 * @param first its first day
 * @param unit how fine it is: the number of a unit, 1 a day, 3 a month, 4 a year, 5 a quarter
 * @param written whether its year stood there
 */
record LastNamedDate(Edtf date, LocalDate first, int unit, int sentence, boolean written) {}
