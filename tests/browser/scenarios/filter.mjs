// A filter narrows the list and says how many are left; all come back.

export default async function (session) {
  await session.open("lessons/index.html");
  const all = await items(session);
  session.check(all >= 4, `${all} lessons in the list`);
  await session.page.evaluate(() => document.querySelector(".fg-filter input[type=checkbox]").click());
  const some = await items(session);
  session.check(some > 0 && some < all, `the filter leaves ${some} of ${all}`);
  session.check((await session.text(".fg-filter .fg-count"))?.includes(String(some)), "the number left is not said");
  await session.page.click(".fg-filter [name=all]");
  session.equal(await items(session), all, "all come back");
}

function items(session) {
  return session.page.evaluate(() => {
    const list = document.getElementById(document.querySelector(".fg-filter").dataset.target);
    return [...list.querySelectorAll("[data-filter]")].filter((one) => one.checkVisibility()).length;
  });
}
