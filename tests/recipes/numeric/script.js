/** Judge a number that a reader wrote. */
fieldguide.judges.numeric = {
  isAnswered: (inputs) => inputs.some((input) => input.value.trim() !== ""),
  isRight: (inputs) =>
    inputs.every(function (input) {
      const written = input.value.trim();
      const off = Math.abs(Number(written) - Number(input.dataset.number));
      return written !== "" && off <= Number(input.dataset.tolerance);
    }),
};
